import type { model as english } from '../en/model';
import type { Shape } from '../shape';

export const model: Shape<typeof english> = {
  about: '{{name}} 在第 {{step}} 步：{{parameters}} 个参数。文件接受{{input}}，输出{{output}}。',
  input: {
    picture: ' {{shape}} 的图片（字节除以 {{range}}）',
    numbers: ' {{shape}} 个数',
  },
  output: { classes: ' {{names}} 各自的 logit', values: '数值 {{names}}' },
  table: '各种精度的代价',
  precision: '保存为',
  precisionLong: {
    float32: '与训练时相同',
    float16: '一半大小：24 位有效数字中的 11 位，最大 65504',
    int8: '四分之一大小：权重为 −127 到 127 的整数，每个输出一个缩放系数；偏置保持 float32',
  },
  size: '大小',
  accuracy: '测试准确率',
  loss: '测试损失',
  latency: '单个样本',
  latencyLong:
    '不借助任何库、用普通循环判断一个样本的时间的中位数，与独立页面所需相同，此时此地测得',
  files: '文件',
  safetensors: 'safetensors',
  onnx: 'ONNX',
  layersModel: 'TensorFlow.js',
  page: '页面 (HTML)',
  fileOf: '{{format}}，{{precision}}',
  share: 'float32 的 {{share}}',
  later: '竞赛停下时再测量各种精度的准确率和时间。',
  measuring: '正在 {{n}} 个测试样本上测量…',
  saved: '已保存：{{files}}',
  formats:
    'safetensors 只有数值；ONNX 和 TensorFlow.js 含整个网络，可由 onnxruntime 和 tf.loadLayersModel 运行。页面是内含网络的单个 HTML 文件：无需联网即可判断手写数字，并监视自身。',
  pageFailed: '未能取得页面文件。请在有网络时重试。',
  open: {
    title: '带回一个模型',
    about:
      '一个 .safetensors 或 .onnx 文件，或者 model.json 及其 weights.bin；网络的层须与本实验相同。文件只留在此浏览器中。',
    button: '打开模型…',
    judged: '{{file}}：在 {{n}} 个测试样本上损失 {{loss}}，准确率 {{accuracy}}。',
    judgedLoss: '{{file}}：在 {{n}} 个测试样本上损失 {{loss}}。',
    failed: '{{file}}：{{message}}',
    judging: '{{file}}：正在评判…',
    raceOn: '从它继续竞赛',
    raceOnOf: '从 {{file}} 继续竞赛',
    drawn: '从随机权重开始',
    another: '{{file}} 的参数与这场竞赛的不同。从它们开始是另一场竞赛：“从它继续竞赛”即可打开。',
  },
  judge: {
    title: '判断手写数字的网络',
    about:
      '{{name}}，{{precision}}，由 Downhill 训练：{{count}} 个测试数字中 {{accuracy}} 正确。任何内容都不会离开此页面。',
    pad: '画板：用鼠标、手指或笔画一个数字',
    undo: '撤销一笔',
    clear: '清除',
    next: '计入，下一个数字',
    draw: '请画一个数字。',
    answer: '{{answer}}，把握 {{sure}}',
    bars: '概率',
    watch: '所见记录',
    none: '尚未计入任何数字：页面从第一个数字起监视自身。',
    count: '{{count}} 个数字，平均把握 {{confidence}}（测试数字：{{expected}}）',
    shares: '答案：最近 {{window}} 个（条形）与测试数字（刻线）',
    confidence: '逐个数字的把握',
    confidenceShares: '把握：最近 {{window}} 个（条形）与测试数字（刻线）',
    over: '答案比例随时间的变化，每列十个数字',
    few: '从 {{least}} 个数字起检查漂移。',
    fine: '就 {{window}} 个数字所能判断，最近 {{window}} 个与测试数字相似。',
    driftClasses:
      '漂移：最近 {{window}} 个数字与测试数字的类别分布不同，且并非偶然（χ² {{value}}，{{limit}} 已属罕见）。上面的准确率对它们未必成立。',
    driftConfidence:
      '漂移：网络对最近 {{window}} 个数字的把握与对测试数字的不同，且并非偶然（最大差距 {{value}}，{{limit}} 已属罕见）。它们的画法可能与训练数据不同。',
    log: '保存所见记录 (CSV)',
    forget: '重新开始',
  },
  errors: {
    notFinite: '参数并非全部是有限的数：这个运行已发散。请选择另一个。',
    noHalf: '{{name}} 含有超过 65504 的数，float16 无法表示。请选择 float32 或 int8。',
    noActivation:
      '第 {{number}} 层（{{kind}}）：TensorFlow.js 无法载入激活函数 {{activation}}。请选择 ONNX 或 safetensors。',
    noPrecision:
      'TensorFlow.js 没有按输出缩放的 int8。请选择 float16，或以 ONNX、safetensors 保存 int8。',
    unreadable: '这不是 {{format}} 文件，或只是其中一部分：{{problem}}。',
    headerLength: '文件头超出了文件',
    headerJson: '文件头不是 JSON',
    gaps: '张量没有首尾相接直到文件末尾',
    entry: '张量 {{name}} 的描述不正确',
    wire: '字段超出了文件',
    noWeights: '其中没有列出权重',
    weightsLength: '权重有 {{found}} 字节，而不是 {{wanted}}',
    dtype:
      '张量 {{name}} 的类型 {{dtype}} 在此无法读取。请保存为 float32、float16 或带缩放系数的 int8。',
    missing:
      '文件中没有此网络所需的形状为 {{shape}} 的张量 {{name}}。请在使用对应网络的实验中打开此文件。',
    shape:
      '张量 {{name}} 的形状是 {{found}}，而此网络需要 {{shape}}。请在使用对应网络的实验中打开此文件。',
    surplus: '文件中有此网络没有的张量 {{name}}。请在使用对应网络的实验中打开此文件。',
    noScript: '脚本无法容纳这场竞赛开始时所用的 {{file}} 的参数；去掉此字段后其余部分可以导出',
    unknown:
      '模型应为 .safetensors 文件、.onnx 文件，或 model.json 与旁边的 weights.bin（请同时选择两者）。',
  },
};
