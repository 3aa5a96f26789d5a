// Each word: the form that is indexed, then the forms folded into it: old forms, forms used in names, look-alikes in names (斉, 斎).
// What NFKC folds by itself is not listed. Put together by hand from the old forms in the list of jōyō kanji (常用漢字表) and of kanji for
// names (人名用漢字), the extended new forms of JIS X 0208 and 0213, and what Unihan calls kZVariant and kSemanticVariant where the
// Japanese write family and given names with it (髙﨑邉濵淵渕磯礒園薗). Words that only sound alike (回 and 廻, 坂 and 阪) stay apart.
const kanji = `
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 稲稻 飲飮 隠隱 営營 栄榮 衛衞 駅驛 円圓 縁緣 塩鹽 艶艷 応應 欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞 懐懷 慨槪 拡擴 殻殼 覚覺 学學斈 岳嶽
楽樂 渇渴 缶罐 巻卷 陥陷 勧勸 寛寬 関關 歓歡 観觀 気氣 帰歸皈 偽僞 戯戲戱 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄉鄕 暁曉 区區 駆驅駈 勲勳 薫薰 径徑 恵惠 掲揭 渓溪谿 経經 蛍螢 軽輕 継繼 鶏鷄雞
芸藝 撃擊 欠缺 研硏 県縣 倹儉 剣劍劒劔 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 戸戶户 呉吳 娯娛 広廣 効效 恒恆 黄黃 鉱鑛 号號 国國圀 黒黑 歳歲 済濟 砕碎 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 産產 賛贊 残殘
糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍敘 尚尙 奨奬 将將 称稱 渉涉 焼燒 証證 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞
寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 斎齋齊斉斋 清淸 静靜 青靑 税稅 窃竊 摂攝 説說 専專 浅淺 戦戰 践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插揷 巣巢 曽曾 痩瘦
装裝 総總緫 騒騷 増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 単單 担擔 胆膽 団團 断斷 弾彈 遅遲 痴癡 昼晝 虫蟲 鋳鑄 庁廳廰 徴徵 聴聽 鎮鎭 逓遞 鉄鐵鐡 転轉 点點 伝傳
灯燈 当當 党黨 盗盜 闘鬪 徳德 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 晩晚 蛮蠻 秘祕 浜濱濵 瓶甁 払拂 仏佛 並竝 併倂 餅餠 辺邊邉 変變 弁辨瓣辯 歩步 宝寶寳 豊豐 褒襃 翻飜
毎每 万萬 満滿 麺麵 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 略畧 竜龍 両兩 猟獵 緑綠 塁壘 涙淚 礼禮 励勵 戻戾 霊靈 隷隸 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 楼樓
録錄 湾灣 高髙 崎﨑嵜碕㟢𥔎 吉𠮷 島嶋嶌嶹㠀 富冨 橋槗𣘺 柳栁桺 桑桒 昇曻 巌巖 峰峯 松枩枀柗 船舩 土圡 舘館 間閒 祢禰 桧檜 薮藪籔 蝋蠟 鴎鷗 頚頸 掴摑 填塡 剥剝 頬頰 嘘噓 晋晉 槙槇 尭堯 遥遙 瑶瑤 凜凛
亘亙 穣穰 禄祿 教敎 内內 呂吕 彦彥 顔顏 郎郞 絶絕 脱脫 鋭銳 悦悅 閲閱 爾尓 宮宫 隣鄰 熙凞煕 闊濶 恊協 莱萊 涛濤 讃讚 壺壷 砺礪 砿礦 鹸鹼 麹麴 屏屛 并幷 儘侭 倶俱 呑吞 焔焰 繋繫 賎賤 迩邇 靭靱 鴬鶯
亀龜龟 鶴靏靍鸖 叱𠮟 耀燿 柏栢 梅楳 兎兔 卯夘 兼𠔥 喜㐂 姫姬 寧寕 岡崗 晃晄 昂昻 栃杤 涼凉 淵渕渊 磯礒 秋穐龝 稟禀 籠篭 纏纒 翠翆 耕畊 聡聰 肇肈 脇𦚰 芦蘆 萌萠 蒋蔣 園薗 虎乕 裏裡 村邨 舗舖鋪 鎌鐮
鑑鑒 鎖鎻 騨驒 雁鴈 醤醬 箪簞 掻搔 噛嚙 侠俠 弯彎 恥耻 撹攪 晒曬 曳曵 梼檮 殲殱 涜瀆 溌潑 潅灌 祷禱 竃竈 繍繡 蘂蕊 蛎蠣 蝉蟬 諌諫 躯軀 醗醱 鈎鉤 閉閇 頴穎 鯵鰺 麸麩 第㐧 況况 決决 減减 沖冲 準凖
強强 窓窗窻 留畄畱 達逹 舎舍 姉姊 冤寃 庵菴 厨廚 厩廏廐 勅敕 既旣 枡桝 棲栖 湧涌 溯遡 煙烟 猫貓 皐皋 蓋盖 叡睿 竪豎 筝箏 蓑簔 旗籏 紙帋 群羣 臥卧 刈苅 苺莓 蟹蠏 詠咏 讐讎 贋贗 跡迹蹟 踊踴 輌輛 回囘
野埜 韮韭 韻韵 鬱欝 奇竒 宜冝 婿壻 嘆歎 没沒 凡凢 刃刄 卒卆 哲喆 啓啟 垂埀 彙彚 往徃 遍徧 怪恠 於扵 傑杰 毘毗 沈沉 凄淒 牆墻 琅瑯 疎疏 貌皃 稚穉稺 稿稾 筍笋 糧粮 胸胷 脈脉 脚腳 腸膓 蒂蔕 雰氛 鰯鰮
函凾 刹剎 勗勖 匆怱 叫呌 呪咒 嗅齅 囊嚢 坑阬 堤隄 塔墖 妬妒 嫻嫺 峨峩 巵卮 幇幫 彫雕 悴忰 愧媿 憩憇 暖煖 棋棊 楕橢 槨椁 樽罇 檐簷 洲州 犂犁 猿猨 玩翫 癇癎 盃杯 碍礙 稜棱 窯窰 茎莖 蝿蠅 踪蹤 飢饑
鼓皷`

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
