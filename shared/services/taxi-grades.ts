import type { GradeRule } from '../vocabulary/grade'
import { statute } from '../vocabulary/source'

const read = [statute('服务质量信誉考核基础分20分、加分最多10分，AAA级20分以上、AA级11到19分（公开题库）', 'R2')]
const believed = [statute('A级4到10分、B级0到3分，未见原文', 'B')]

/** Grades of 服务质量信誉考核: 20 points to begin with, up to 10 for merits, deductions down to nothing (B2). */
export const serviceGrades: GradeRule = {
  id: 'taxi-service-grades-1',
  from: '2000-01-01',
  grades: [
    { code: 'AAA', word: '优良' },
    { code: 'AA', word: '合格' },
    { code: 'A', word: '基本合格' },
    { code: 'B', word: '不合格' },
  ],
  score: { base: 20, bonusMax: 10, floor: 0 },
  rows: [
    { grade: 'AAA', pointsFrom: 20, pointsTo: 30, why: '得分20分以上', source: read },
    { grade: 'AA', pointsFrom: 11, pointsTo: 19, why: '得分11到19分', source: read },
    { grade: 'A', pointsFrom: 4, pointsTo: 10, why: '得分4到10分', source: believed },
    { grade: 'B', pointsFrom: 0, pointsTo: 3, why: '得分0到3分', source: believed },
  ],
  source: [...read, ...believed],
}
