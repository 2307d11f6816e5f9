/** 准驾车型 of driving licences that an applicant or a clerk may enter (机动车驾驶证申领和使用规定 附件1), combined ones included. */
export const vehicleClasses = ['A1', 'A2', 'A1A2', 'A3', 'B1', 'B2', 'B1B2', 'C1', 'C2', 'C6']
