exports.main = async (event) => {
  if (event.later)
    setTimeout(() => {
      throw new Error('too late to catch')
    }, 1)
  else process.exit(3)
  return new Promise(() => {})
}
