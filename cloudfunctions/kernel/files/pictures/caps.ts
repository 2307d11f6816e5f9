/** Largest upload in bytes: the web guide of the services allows png/jpg up to 10 MB. */
export const MAX_BYTES = 10 * 1024 * 1024

/** Largest picture we decode. 30 megapixels cost about 120 MB as RGBA. */
const MAX_PIXELS = 30_000_000

/** Longest side in pixels; keeps degenerate strips out. */
const MAX_SIDE = 12_000

/**
 * Most scans in a progressive JPEG. Encoders write about ten; each further one makes the
 * decoder visit every block again, so thousands of them are an attack.
 */
export const MAX_SCANS = 32

/** True when the declared size may be decoded. */
export const withinCaps = (width: number, height: number): boolean =>
  width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS
