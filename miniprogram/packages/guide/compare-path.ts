import Taro from '@tarojs/taro'
import { address } from '../../client/go'

/** 各省差异 of an item, with the province that is known put beside the national rules. */
export const goCompare = (service: string, province: string): void =>
  void Taro.navigateTo({ url: address('/packages/guide/compare/index', { service, right: province || undefined }) })
