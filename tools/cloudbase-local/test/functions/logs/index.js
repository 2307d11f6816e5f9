exports.main = async (event) => {
  console.log('working on', event)
  console.error('something odd')
}
