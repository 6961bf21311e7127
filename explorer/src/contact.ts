/** How a mailbox or a phone number is reached by a link; null for what is neither. */
export function addressOf(contact: string): string | null {
  const text = contact.trim();
  if (/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(text))
    return `mailto:${encodeURIComponent(text).replace("%40", "@")}`;
  if (/^\+?[\d\s()-]{5,}$/.test(text)) return `tel:${text.replace(/^(\+.*)\(0\)/, "$1").replace(/[^\d+]/g, "")}`;
  return null;
}
