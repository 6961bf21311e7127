/** Every address that the explorer has, and the name of its page. The service reads them from what is built. */
export const routes = {
  "/": "place",
  "/gaps": "gaps",
  "/priorities": "priorities",
  "/review": "review",
  "/about/shares": "shares",
  "/about/accessibility": "accessibility",
  "/about/data": "data",
} as const;
