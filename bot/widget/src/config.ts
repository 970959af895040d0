// How the page set us up, from the data-… attributes of the script tag.

export interface Config {
  /** Origin of the Matinee server. */
  server: string;
  mode: "page" | "launcher";
  lang: string;
  theme: "auto" | "light" | "dark";
  dir: "ltr" | "rtl";
  /** Hosts besides the server that posters may come from. */
  images: string[];
}

function originOf(url: string | undefined): string | null {
  try {
    const { protocol, origin } = new URL(url ?? "", location.href);
    return url && (protocol === "https:" || protocol === "http:") ? origin : null;
  } catch {
    return null;
  }
}

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], fallback: T): T {
  return allowed.find((choice) => choice === value) ?? fallback;
}

export function readConfig(script: HTMLScriptElement | null): Config {
  const data = script?.dataset ?? {};
  return {
    server: originOf(data.server) ?? originOf(script?.src) ?? location.origin,
    mode: oneOf(data.mode, ["page", "launcher"], "launcher"),
    lang: data.lang || navigator.language || "en",
    theme: oneOf(data.theme, ["auto", "light", "dark"], "auto"),
    dir: oneOf(data.dir || document.documentElement.dir, ["ltr", "rtl"], "ltr"),
    images: (data.images ?? "").split(/[\s,]+/).filter(Boolean),
  };
}
