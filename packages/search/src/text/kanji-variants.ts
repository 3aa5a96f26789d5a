// Each word: the form that is indexed, then the forms folded into it: old forms, forms used in names, look-alikes in names (斉, 斎).
// What NFKC folds by itself is not listed.
const kanji = `
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 稲稻 飲飮 隠隱 営營 栄榮 衛衞 駅驛 円圓 縁緣 塩鹽 艶艷 応應 欧歐 殴毆 桜櫻 奥奧
横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞 懐懷 慨槪 拡擴 殻殼 覚覺 学學 岳嶽 楽樂 渇渴 缶罐 巻卷 陥陷 勧勸 寛寬
関關 歓歡 観觀 気氣 帰歸 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄉鄕 暁曉 区區 駆驅 勲勳 薫薰 径徑
恵惠 掲揭 渓溪 経經 蛍螢 軽輕 継繼 鶏鷄 芸藝 撃擊 欠缺 研硏 県縣 倹儉 剣劍劒 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴
戸戶 呉吳 娯娛 広廣 効效 恒恆 黄黃 鉱鑛 号號 国國圀 黒黑 歳歲 済濟 砕碎 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 産產 賛贊 残殘
糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍敘 尚尙 奨奬 将將 称稱 渉涉
焼燒 証證 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞 寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗
随隨 髄髓 枢樞 数數 瀬瀨 声聲 斎齋齊斉斋 清淸 静靜 青靑 税稅 窃竊 摂攝 説說 専專 浅淺 戦戰 践踐 銭錢 潜潛 繊纖 禅禪
双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 曽曾 痩瘦 装裝 総總 騒騷 増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體 帯帶 滞滯
台臺 滝瀧 択擇 沢澤 単單 担擔 胆膽 団團 断斷 弾彈 遅遲 痴癡 昼晝 虫蟲 鋳鑄 庁廳 徴徵 聴聽 鎮鎭 逓遞 鉄鐵鐡 転轉 点點
伝傳 灯燈 当當 党黨 盗盜 闘鬪 徳德 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 晩晚 蛮蠻
秘祕 浜濱濵 瓶甁 払拂 仏佛 並竝 併倂 餅餠 辺邊邉 変變 弁辨瓣辯 歩步 宝寶寳 豊豐 褒襃 翻飜 毎每 万萬 満滿 麺麵 黙默 弥彌
訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 略畧 竜龍 両兩 猟獵 緑綠 塁壘 涙淚 礼禮 励勵 戻戾
霊靈 隷隸 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 楼樓 録錄 湾灣 高髙 崎﨑嵜碕 吉𠮷 島嶋嶌 富冨 橋槗 柳栁 桑桒 昇曻 巌巖
峰峯 松枩 船舩 土圡 舘館 間閒 祢禰 桧檜 薮藪 蝋蠟 鴎鷗 頚頸 掴摑 填塡 剥剝 頬頰 嘘噓 晋晉 槙槇 尭堯 遥遙 瑶瑤 凜凛
亘亙 穣穰 禄祿 教敎 内內 呂吕 彦彥 顔顏 郎郞 絶絕 脱脫 鋭銳 悦悅 閲閱 爾尓 宮宫 隣鄰 熙凞煕 闊濶 恊協 莱萊 涛濤 讃讚
壺壷 砺礪 砿礦 鹸鹼 麹麴 屏屛 并幷 儘侭 倶俱 呑吞 焔焰 繋繫 賎賤 迩邇 靭靱 鴬鶯 亀龜龟`

// Radical characters that PDFs yield in place of kanji and NFKC leaves alone.
const radicals = `
黄⻩ 糸⺯ 歯⻭ 斎⻫ 青⻘ 麦⻨ 竜⻯⻰ 乙⺃ 人⺅ 刀⺈ 卜⺊ 小⺌⺍ 竹⺮ 心⺖⺗ 手⺘ 支⺙ 日⺜ 月⺝ 民⺠ 水⺡⺢
火⺣ 爪⺤⺥ 牛⺧ 犬⺨ 王⺩ 目⺫ 示⺬⺭ 羊⺶⺷⺸ 肉⺼ 臼⺽ 草⺾⺿⻀ 虎⻁ 衣⻂ 西⻃⻄ 見⻅ 角⻆ 言⻈ 貝⻉ 足⻊ 車⻋
辶⻌⻍⻎ 邑⻏ 金⻐ 長⻑⻒⻓ 門⻔ 阜⻕⻖ 雨⻗ 韋⻙ 頁⻚ 風⻛ 飛⻜ 食⻝⻞⻟⻠ 首⻡ 馬⻢ 骨⻣ 鬼⻤ 魚⻥ 鳥⻦ 亀⻲`

const signs = 'σς -‐‒–—―− ~〜'

/** From a character to the one that is indexed in its place. No value is itself a key, so folding twice changes nothing. */
export const variantTable: ReadonlyMap<string, string> = new Map(
  `${kanji} ${radicals} ${signs}`
    .trim()
    .split(/\s+/)
    .flatMap((group) => {
      const [first = '', ...variants] = group
      return variants.map((variant) => [variant, first] as const)
    }),
)
