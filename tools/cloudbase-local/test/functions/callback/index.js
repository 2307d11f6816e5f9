exports.main = (event, context, callback) => {
  setTimeout(() => callback(null, { name: context.function_name }), 1)
}
