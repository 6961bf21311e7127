/** Every address that the explorer has, and the name of its page. The service reads them from what is built. */
export const routes = {
  "/": "place",
  "/actors": "actors",
  "/actors/{id}": "actor",
  "/contributions": "contributions",
  "/contributions/{id}": "contribution",
} as const;
