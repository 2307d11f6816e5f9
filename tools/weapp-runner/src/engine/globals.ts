/** What a browser or Node has and a phone's app code has not. */
export const ABSENT = [
  'window',
  'document',
  'self',
  'frames',
  'parent',
  'top',
  'location',
  'navigator',
  'localStorage',
  'sessionStorage',
  'history',
  'screen',
  'alert',
  'confirm',
  'prompt',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'FormData',
  'Blob',
  'File',
  'FileReader',
  'Headers',
  'Request',
  'Response',
  'AbortController',
  'Image',
  'HTMLElement',
  'Element',
  'Event',
  'CustomEvent',
  'MutationObserver',
  'crypto',
  'caches',
  'indexedDB',
  'atob',
  'btoa',
  'structuredClone',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'importScripts',
  'process',
  'Buffer',
  'performance',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
]

/** What JavaScript gained after iOS 13 (Safari 13.0), the oldest phone that WeChat still serves. */
const NEWER_GLOBALS = [
  'BigInt',
  'BigInt64Array',
  'BigUint64Array',
  'WeakRef',
  'FinalizationRegistry',
  'AggregateError',
  'Iterator',
]

/** Members of built-in objects, as `Object.member`, that came later than iOS 13. */
const NEWER_MEMBERS = [
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.findLastIndex',
  'Array.prototype.toSorted',
  'Array.prototype.toReversed',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'Array.fromAsync',
  'String.prototype.at',
  'String.prototype.replaceAll',
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
  'Object.hasOwn',
  'Object.groupBy',
  'Map.groupBy',
  'Promise.any',
  'Promise.withResolvers',
  'Uint8Array.prototype.at',
]

/** Source that takes those away from the realm it runs in. */
export const lowerToFloor = () => `
  for (const name of ${JSON.stringify(NEWER_GLOBALS)}) delete globalThis[name];
  for (const path of ${JSON.stringify(NEWER_MEMBERS)}) {
    const keys = path.split('.'), member = keys.pop();
    const owner = keys.reduce((at, key) => at && at[key], globalThis);
    if (owner) delete owner[member];
  }`
