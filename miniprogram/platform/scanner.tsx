import Taro from '@tarojs/taro'
import { Button } from '../components/button/button'
import type { ScannerProps } from './elements'

/** WeChat's own scanner: one tap opens it. */
export const Scanner = ({ onText }: ScannerProps) => {
  const scan = () =>
    void Taro.scanCode({ scanType: ['qrCode'] }).then(
      ({ result }) => onText(result),
      () => undefined,
    )
  return (
    <Button icon="scan" onTap={scan}>
      扫一扫
    </Button>
  )
}
