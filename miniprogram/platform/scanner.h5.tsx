import { useEffect, useRef, useState } from 'react'
import { Button } from '../components/button/button'
import { ErrorCard } from '../components/error-card/error-card'
import type { ScannerProps } from './elements'
import { readFrame, readPicture } from './qr.h5'
import './scanner.h5.scss'

/** Looks through the camera until a code is read; stops the camera when it goes away. */
function useCamera(on: boolean, onText: (text: string) => void, onRefused: () => void) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (!on) return
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout>
    let over = false
    const look = async () => {
      const text = video.current && (await readFrame(video.current).catch(() => undefined))
      if (over) return
      if (text) onText(text)
      else timer = setTimeout(() => void look(), 200)
    }
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (over || !video.current) return stream.getTracks().forEach((track) => track.stop())
      video.current.srcObject = stream
      await video.current.play()
      void look()
    }
    start().catch(() => {
      if (!over) onRefused()
    })
    return () => {
      over = true
      clearTimeout(timer)
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [on])
  return video
}

/** On the web: the camera, or a picture of the code. */
export const Scanner = ({ onText }: ScannerProps) => {
  const [camera, setCamera] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [reading, setReading] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const video = useCamera(camera, onText, () => {
    setCamera(false)
    setProblem('打不开摄像头。请在浏览器里允许使用摄像头，或选一张二维码图片')
  })
  const choose = async (file: File | undefined) => {
    if (!file) return
    setProblem(undefined)
    setReading(true)
    const text = await readPicture(file).catch(() => undefined)
    setReading(false)
    if (text) onText(text)
    else setProblem('这张图片里没有找到二维码。请截取凭证上的二维码再选')
  }
  return (
    <div className="scanner">
      {problem && <ErrorCard title={problem} />}
      {camera && <video ref={video} className="scanner__video" playsInline muted aria-label="取景框" />}
      {camera ? (
        <Button kind="outline" onTap={() => setCamera(false)}>
          关闭摄像头
        </Button>
      ) : (
        <Button
          icon="scan"
          onTap={() => {
            setProblem(undefined)
            setCamera(true)
          }}
        >
          打开摄像头
        </Button>
      )}
      <div className="scanner__gap" />
      <Button kind="outline" icon="picture" busy={reading && '正在找二维码'} onTap={() => chooser.current?.click()}>
        选二维码图片
      </Button>
      <input
        ref={chooser}
        className="scanner__file"
        type="file"
        accept="image/*"
        aria-label="选二维码图片"
        tabIndex={-1}
        onChange={({ target }) => {
          void choose(target.files?.[0])
          target.value = ''
        }}
      />
    </div>
  )
}
