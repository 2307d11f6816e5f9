import { readJsonFile } from '../project/json'

interface Region {
  code: string
  name: string
  children: Region[]
}

const SAMPLE: Region[] = [
  {
    code: '110000',
    name: '北京市',
    children: [
      {
        code: '110100',
        name: '北京市',
        children: [
          { code: '110101', name: '东城区', children: [] },
          { code: '110102', name: '西城区', children: [] },
        ],
      },
    ],
  },
  {
    code: '440000',
    name: '广东省',
    children: [
      {
        code: '440100',
        name: '广州市',
        children: [
          { code: '440103', name: '荔湾区', children: [] },
          { code: '440104', name: '越秀区', children: [] },
        ],
      },
    ],
  },
]

/** The region picker's table: a JSON file of `{code, name, children}` if the project names one, else a small sample. */
export const regions = (file?: string): Region[] => (file ? readJsonFile(file) : SAMPLE)
