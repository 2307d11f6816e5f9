import { elementOf } from '../backend'
import { openTypeEvent } from '../open-types'
import { controlOf, type Builtin } from './builtin'

export const button: Builtin = {
  tag: 'button',
  props: {
    size: 'default',
    type: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: null,
    openType: null,
    name: null,
    lang: null,
    sessionFrom: null,
    sendMessageTitle: null,
    sendMessagePath: null,
    sendMessageImg: null,
    appParameter: null,
    showMessageCard: false,
    businessId: null,
    phoneNumberNoQuotaToast: true,
    groupId: null,
    hoverClass: 'button-hover',
    needShowEntrance: null,
    entrancePath: null,
    publishId: null,
    rtl: null,
  },
  control(host) {
    return {
      activate() {
        if (host.get('disabled')) return
        const submit = host.get('formType')
        const owner = submit ? host.dom.closest('wx-form') : null
        if (owner) controlOf(elementOf(owner)!).calls![`form.${submit}`]?.()
        const openType = host.get('openType')
        if (openType) void openTypeEvent(openType, host)
      },
    }
  },
}
