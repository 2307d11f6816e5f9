import { useEffect, useRef, useState, type RefObject } from 'react'
import { Banner } from '../components/banner/banner'
import { Button } from '../components/button/button'
import { ErrorCard } from '../components/error-card/error-card'
import type { ScannerProps } from './elements'
import { readFrame, readPicture } from './qr.h5'
import './scanner.h5.scss'

/** What cameras of phones can do beside; browsers that cannot leave it out. */
interface CameraAbilities {
  torch?: boolean
  zoom?: { min: number; max: number }
}
type CameraSetting = { torch: boolean } | { zoom: number }

const abilitiesOf = (track: MediaStreamTrack): CameraAbilities =>
  (track.getCapabilities?.() ?? {}) as MediaTrackCapabilities & CameraAbilities

interface Camera {
  video: RefObject<HTMLVideoElement>
  abilities: CameraAbilities
  /** True when nothing was read for some seconds. */
  searching: boolean
  set(setting: CameraSetting): void
}
const lookEvery = 200
/** A code that is not read at once is looked at with more patience, then the person is told how to help. */
const patientAfter = 1000
const searchingAfter = 4000

/** Looks through the camera until a code is read; the camera is given back as soon as it is not needed. */
function useCamera(on: boolean, onText: (text: string) => void, onRefused: () => void): Camera {
  const video = useRef<HTMLVideoElement>(null)
  const track = useRef<MediaStreamTrack>()
  const [abilities, setAbilities] = useState<CameraAbilities>({})
  const [searching, setSearching] = useState(false)
  useEffect(() => {
    if (!on) return
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout>
    let over = false
    const since = Date.now()
    const stop = () => stream?.getTracks().forEach((one) => one.stop())
    const look = async () => {
      const text =
        video.current && (await readFrame(video.current, Date.now() - since > patientAfter).catch(() => undefined))
      if (over) return
      if (text) return onText(text)
      setSearching(Date.now() - since > searchingAfter)
      timer = setTimeout(() => void look(), lookEvery)
    }
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (over || !video.current) return stop()
      const [first] = stream.getVideoTracks()
      track.current = first
      if (first) setAbilities(abilitiesOf(first))
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
      setSearching(false)
      stop()
    }
  }, [on])
  const set = (setting: CameraSetting) =>
    void track.current?.applyConstraints({ advanced: [setting as MediaTrackConstraintSet] }).catch(() => undefined)
  return { video, abilities, searching, set }
}

/** Light and closeness, where the camera has them. */
function CameraTools({ abilities: { torch, zoom }, set }: Pick<Camera, 'abilities' | 'set'>) {
  const [lit, setLit] = useState(false)
  const [near, setNear] = useState(false)
  const closer = zoom && zoom.max > zoom.min ? Math.min(zoom.max, zoom.min * 2) : undefined
  return (
    <div className="scanner__tools">
      {torch && (
        <Button
          kind="outline"
          onTap={() => {
            set({ torch: !lit })
            setLit(!lit)
          }}
        >
          {lit ? '关灯' : '开灯'}
        </Button>
      )}
      {zoom && closer && (
        <Button
          kind="outline"
          icon="zoom"
          onTap={() => {
            set({ zoom: near ? zoom.min : closer })
            setNear(!near)
          }}
        >
          {near ? '缩小' : '放大'}
        </Button>
      )}
    </div>
  )
}

/** On the web: the camera, or a picture of the code. */
export const Scanner = ({ active, onText }: ScannerProps) => {
  const [camera, setCamera] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [reading, setReading] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const { video, searching, ...tools } = useCamera(camera && active, onText, () => {
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
      {camera && searching && <Banner title="还没有读到">拍近一点、拿稳，避开反光</Banner>}
      {camera && <CameraTools {...tools} />}
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
