/** The language of this visit: that of `?lang=`, else the one in which the service sent the page. */

export type Language = "sv" | "en";

export const language: Language = languageOf(new URLSearchParams(location.search).get("lang"));

function languageOf(named: string | null): Language {
  if (named === "sv" || named === "en") return named;
  return document.documentElement.lang === "en" ? "en" : "sv";
}
