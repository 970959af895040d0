// Only https addresses leave the card; images only from hosts that the page allowed.

function parse(url: string): URL | null {
  try {
    const parsed = new URL(url);
    return parsed.protocol === "https:" && !parsed.username ? parsed : null;
  } catch {
    return null;
  }
}

export function safeLink(url: string): string | null {
  return parse(url)?.href ?? null;
}

export function safeImage(url: string, server: string, hosts: readonly string[]): string | null {
  const parsed = parse(url);
  return parsed && (parsed.origin === server || hosts.includes(parsed.host)) ? parsed.href : null;
}
