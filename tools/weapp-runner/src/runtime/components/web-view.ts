import { emit } from '../env'
import type { Builtin } from './builtin'

/** A placeholder: it notes the address, shows it, and reports that it loaded. */
export const webView: Builtin = {
  tag: 'web-view',
  props: { src: null },
  control(host) {
    return {
      changed() {
        const src = String(host.get('src') ?? '')
        host.dom.setAttribute('data-src', src)
        emit('record', { kind: 'webView', src })
        if (src) setTimeout(() => host.fire('load', { src }), 0)
      },
    }
  },
}
