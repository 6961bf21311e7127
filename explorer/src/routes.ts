/** Every address that the explorer has, and the name of its page. The service reads them from what is built. */
export const routes = {
  "/": "place",
  "/aims/{id}": "aim",
  "/chains": "chains",
  "/map": "map",
  "/measures": "measures",
  "/measures/{id}": "measure",
  "/deviations": "deviations",
  "/deviations/{id}": "deviation",
  "/lessons": "lessons",
  "/gaps": "gaps",
  "/priorities": "priorities",
  "/review": "review",
  "/about/shares": "shares",
  "/about/accessibility": "accessibility",
  "/about/data": "data",
  "/aims/{id}/drivers": "drivers",
} as const;
