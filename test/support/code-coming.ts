/** The code that the page has asked for and that has not come yet: tools/wtr-imports.mjs leads each `import()` of src/ through `coming`. */
const underWay = new Set<Promise<unknown>>();

export function coming<T>(code: Promise<T>): Promise<T> {
  const arrived = () => void underWay.delete(code);
  underWay.add(code);
  code.then(arrived, arrived);
  return code;
}

/** True when there was code to wait for. It has come then, or will not come. */
export async function codeCame(): Promise<boolean> {
  if (underWay.size === 0) return false;
  await Promise.allSettled(underWay);
  return true;
}
