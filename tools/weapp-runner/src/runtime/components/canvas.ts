import type * as ge from 'glass-easel'
import { CanvasNode } from '../canvas-node'
import { env, problem } from '../env'
import { inner, controlOf, type Builtin } from './builtin'

/** The node of a `type="2d"` canvas, as wx.createSelectorQuery hands it out. */
export const canvasNodeOf = (element: ge.Element): unknown => controlOf(element).calls?.['canvas.node']?.() ?? null

export const canvas: Builtin = {
  tag: 'canvas',
  props: { type: null, canvasId: null, disableScroll: false },
  control(host) {
    let node: CanvasNode | null = null
    return {
      attached() {
        if (host.get('type') !== '2d')
          problem('not-implemented', `<canvas type="${host.get('type') ?? ''}">: only type="2d" is implemented`)
      },
      calls: {
        'canvas.node': () => {
          if (!node) {
            const real = env().engine === 'chromium' ? inner(host, 'canvas') : env().createCanvas(300, 150)
            if (env().engine === 'chromium') Object.assign(real, { width: 300, height: 150 })
            node = new CanvasNode(real)
          }
          return node
        },
      },
    }
  },
}
