// file.js - a file that a person saves or opens; nothing is kept otherwise
//
// Where the browser lets a person choose where, it does; else it is a download.

/** @returns {Promise<boolean>} false where the person changed their mind */
export async function save(name, text, type = 'application/json') {
  if ('showSaveFilePicker' in window) {
    try {
      const handle = await window.showSaveFilePicker({ suggestedName: name });
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      return true;
    } catch (error) {
      if (error.name === 'AbortError') return false;
    }
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
  return true;
}

/** @returns {Promise<{name: string, text: string} | null>} null for what is no UTF-8 */
export async function read(file) {
  const bytes = await file.arrayBuffer();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { name: file.name, text };
  } catch {
    return null;
  }
}
