/** Whether the page is a figure in a frame on another site: nothing is around it, and its links open in a new tab. */
export const isEmbedded = location.pathname.startsWith("/embed/");
