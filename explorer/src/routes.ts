/** Every address that the explorer has, and the name of its page. The service reads them from what is built. */
export const routes = {
  "/": "place",
  "/aims/{id}/drivers": "drivers",
} as const;
