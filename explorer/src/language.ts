/** The language of this visit: the one in which the service sent the page, which `?lang=` chooses. */

export type Language = "sv" | "en";

export const language: Language = document.documentElement.lang === "en" ? "en" : "sv";
