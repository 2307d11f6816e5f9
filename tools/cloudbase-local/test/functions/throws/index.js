exports.main = async () => {
  throw new Error('on purpose')
}
