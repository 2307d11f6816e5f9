import { problem } from '../env'
import type { Builtin } from './builtin'

const unsupported = (tag: string): Builtin => ({
  tag,
  props: {},
  control: () => ({ attached: () => problem('not-implemented', `<${tag}> is not implemented by weapp-runner`) }),
})

/** Components that only hold children, and those that WeChat has and this runner has not. */
export const plain: Builtin[] = [
  { tag: 'page', props: {} },
  { tag: 'view', props: { disableScroll: false } },
  {
    tag: 'text',
    props: { selectable: false, userSelect: false, space: null, decode: false, overflow: null, maxLines: null },
  },
  { tag: 'cover-view', props: { scrollTop: null, markerId: null, slot: null } },
  { tag: 'cover-image', props: { src: null, referrerPolicy: null, useBuiltInCache: false } },
  { tag: 'root-portal', props: { enable: true } },
  {
    tag: 'match-media',
    props: {
      minWidth: null,
      maxWidth: null,
      width: null,
      minHeight: null,
      maxHeight: null,
      height: null,
      orientation: null,
    },
  },
  { tag: 'icon', props: { type: '', size: 23, color: '' } },
  ...[
    'audio',
    'video',
    'camera',
    'map',
    'live-player',
    'live-pusher',
    'movable-area',
    'movable-view',
    'ad',
    'editor',
    'official-account',
    'open-data',
    'page-container',
    'share-element',
    'functional-page-navigator',
    'voip-room',
    'keyboard-accessory',
    'xr-scene',
    'sticky-section',
    'sticky-header',
    'grid-view',
    'list-view',
    'span',
    'snapshot',
  ].map(unsupported),
]
