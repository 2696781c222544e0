const loaded = new Map<string, Promise<unknown>>();

/**
 * Loads a part of the page's script that is not there from the beginning. A module that a browser could not fetch once it
 * may never ask for again (HTML, "fetch a single module script"), however good the connection is by then. So its files,
 * which the page names, are fetched before it is imported, and come from the browser's cache then.
 * @param name of its module.
 * @throws when they cannot be fetched; trying again helps.
 */
export function loadPart<Part>(name: string, load: () => Promise<Part>): Promise<Part> {
  const part = (loaded.get(name) as Promise<Part> | undefined) ?? fetchFiles(name).then(load);
  loaded.set(name, part);
  part.catch(() => loaded.delete(name));
  return part;
}

async function fetchFiles(name: string): Promise<void> {
  const files =
    document.querySelector<HTMLMetaElement>(`meta[name="part-${name}"]`)?.content.split(' ') ?? [];
  await Promise.all(
    files.map(async (file) => {
      const response = await fetch(file);
      if (!response.ok) throw new Error(`The answer is ${response.status}`);
      await response.arrayBuffer();
    }),
  );
}
