import { assetUrl, loadImage } from '../assets'
import { env } from '../env'
import { inner, type Builtin } from './builtin'

export const image: Builtin = {
  tag: 'image',
  props: {
    src: null,
    mode: 'scaleToFill',
    webp: false,
    lazyLoad: false,
    showMenuByLongpress: false,
    forceHttps: false,
    fadeIn: false,
    referrerPolicy: null,
  },
  control(host) {
    const picture = inner(host, 'img')
    picture.alt = ''
    let shown = ''
    const done = (type: 'load' | 'error', detail: object) => host.fire(type, detail)
    picture.addEventListener('load', () => done('load', { width: picture.naturalWidth, height: picture.naturalHeight }))
    picture.addEventListener('error', () => {
      if (shown) done('error', { errMsg: `GET ${shown} failed` })
    })
    return {
      changed(name) {
        if (name !== 'src') return
        shown = String(host.get('src') ?? '')
        if (!shown) {
          picture.removeAttribute('src')
          return
        }
        host.dom.setAttribute('src', shown)
        if (env().engine === 'chromium') {
          picture.src = assetUrl(shown)
          return
        }
        const asked = shown
        loadImage(asked).then(
          (size) => {
            if (asked === shown) done('load', size)
          },
          (error: Error) => {
            if (asked === shown) done('error', { errMsg: error.message })
          },
        )
      },
    }
  },
}
