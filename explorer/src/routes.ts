/** Every address that the explorer has, and the name of its page. The service reads them from what is built. */
export const routes = {
  "/": "place",
  "/search": "search",
} as const;
