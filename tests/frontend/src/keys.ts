/** A fetch that tells the service who asks. A page gets its key from whoever logs in; it never holds one itself. */
export function withKey(key: string, fetcher: typeof fetch = fetch): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("Authorization", `Bearer ${key}`);
    return fetcher(input, { ...init, headers });
  };
}
