import Taro from '@tarojs/taro'

/** Brings the element with this id into view. */
export const scrollTo = (id: string): void =>
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -24, duration: 150 })
