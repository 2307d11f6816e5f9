import { fireEvent, render, screen } from '@testing-library/react'
import { MaterialTile, type PictureState } from './material-tile'

const show = (picture: PictureState, wrong?: string) => {
  const acts = {
    onPick: jest.fn(),
    onCancel: jest.fn(),
    onRetry: jest.fn(),
    onKeep: jest.fn(),
    onOpen: jest.fn(),
    onReplace: jest.fn(),
  }
  render(
    <MaterialTile
      title="违章记录页"
      sample="sample.png"
      advice={['拍全四个角']}
      picture={picture}
      wrong={wrong}
      {...acts}
    />,
  )
  return acts
}

test('an empty tile offers camera and album, and shows the sample', () => {
  const { onPick } = show({ state: 'empty' })
  fireEvent.click(screen.getByText('拍照'))
  fireEvent.click(screen.getByText('选图'))
  expect(onPick.mock.calls).toEqual([['camera'], ['album']])
  expect(screen.getByText('样例')).toBeTruthy()
})

test('a missing picture is named in words', () => {
  show({ state: 'empty' }, '还差违章记录页')
  expect(screen.getByRole('alert').textContent).toBe('还差违章记录页')
})

test('an upload shows its progress and can be cancelled', () => {
  const { onCancel } = show({ state: 'uploading', percent: 62, picture: 'own.png' })
  expect(screen.getByText('正在上传 62%')).toBeTruthy()
  fireEvent.click(screen.getByText('取消'))
  expect(onCancel).toHaveBeenCalled()
})

test.each([
  [0, 0],
  [49, 0],
  [50, 50],
  [99, 50],
  [100, 100],
])('at %i percent screen readers have heard %i', (percent, heard) => {
  show({ state: 'uploading', percent, picture: 'own.png' })
  expect(screen.getByRole('status').getAttribute('aria-label')).toBe(`已上传${heard}%`)
})

test('a picture that is hard to read can be taken again or kept', () => {
  const { onKeep, onPick } = show({ state: 'warning', advice: '照片模糊，请对准后重拍', picture: 'own.png' })
  fireEvent.click(screen.getByText('仍要使用这张'))
  fireEvent.click(screen.getByText('重拍'))
  expect(onKeep).toHaveBeenCalled()
  expect(onPick).toHaveBeenCalledWith('camera')
})

test('a failed upload says why and can be tried again', () => {
  const { onRetry } = show({ state: 'failed', message: '没连上网络。连上后再试', retryable: true })
  expect(screen.getByRole('alert').textContent).toContain('没连上网络')
  fireEvent.click(screen.getByText('重试'))
  expect(onRetry).toHaveBeenCalled()
})

test('a picture that cannot be used is not tried again', () => {
  show({ state: 'failed', message: '照片超过10MB，请重新拍一张', retryable: false })
  expect(screen.queryByText('重试')).toBeNull()
})

test('a done picture shrinks to a row with its badge and can be replaced', () => {
  const { onReplace, onOpen } = show({ state: 'done', picture: 'own.png' })
  expect(screen.getByText('上传成功')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('更换违章记录页'))
  fireEvent.click(screen.getByLabelText('看违章记录页照片'))
  expect(onReplace).toHaveBeenCalled()
  expect(onOpen).toHaveBeenCalled()
})

test('an empty tile says what the photo must be and why it is asked', () => {
  render(
    <MaterialTile
      title="证件照"
      reason="印在新的从业资格证上"
      rules="白色背景 · 二寸"
      advice={['正面、免冠']}
      picture={{ state: 'empty' }}
      onPick={jest.fn()}
      onCancel={jest.fn()}
      onRetry={jest.fn()}
      onKeep={jest.fn()}
      onOpen={jest.fn()}
      onReplace={jest.fn()}
    />,
  )
  for (const text of ['印在新的从业资格证上', '白色背景 · 二寸', '正面、免冠'])
    expect(screen.getByText(text)).toBeTruthy()
})

test('advice of a photo rule brings its own hint instead of the one for documents', () => {
  show({ state: 'warning', advice: '背景看起来不是白色', hint: '', picture: 'own.png' })
  expect(screen.getByRole('alert').textContent).toBe('背景看起来不是白色')
})
