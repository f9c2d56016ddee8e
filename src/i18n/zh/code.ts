/** 导出代码的文字。 */
export const code = {
  title: '带走代码',
  about: '把这条运行导出为完整的 Python 脚本。',
  choose: '脚本所用的库',
  pytorch: 'PyTorch',
  optax: 'JAX',
  keras: 'Keras',
  script: '{{library}} 脚本',
  copy: '复制',
  copied: '已复制',
  failed: '浏览器不允许复制。请下载脚本，或在此处选中。',
  download: '下载',
  offline: '无法加载导出功能。请检查网络连接后重试。',
} as const;
