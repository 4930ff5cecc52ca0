#pragma once

#include "export/exporter.h"
#include "tests/app/preview/hostilevectors.h"

#include <QImage>

namespace wengao::tests {

/// One of everything that an article may hold.
inline const QString &richArticle()
{
    static const QString text = QStringLiteral(
        R"md(开头[^1]，再引一次[^1]，又一条[^long]。见<https://example.org/a?b=1&c=2>与[链接](x.md "题")。

## 标题 `code` 与 **粗**

### 三级

## 标题 `code` 与 **粗**

- 列表
  - 里面

    一段
- [x] 做完
- [ ] 没做

3. 三
4. 四

> 引文
>
> ### 引文里的标题

| 左 | 中 | 右 |
|:---|:--:|---:|
| a | b | c |
| **粗** | `码` | |

```go {linenos=true}
func main() { fmt.Println("<b>") }
```

```diff
-旧
+新
```

```html
<p class="a" id=b>&amp; <!-- 注 --></p>
```

```css
@media print { a:hover, .b > #c[d="e"] { color: #123; margin: 1px !important } }
```

```json
{"a": [1, true, null, "b"]}
```

```python
@decorator
class A(B):
    """文"""
    def f(self, x=1.5): return f"{x!r} {self.y}"  # 注
```

```sh
for f in *.md; do echo "$f" | sed 's/a/b/'; done
```

    缩进的代码

![图](a.png "题注") ![](a.png) ![没有](missing.png) ![远](https://example.org/x.png) [![链图](a.png)](https://example.org/)

~~删~~ *斜* **粗** ***都*** `码`

行末  
换行

行内 \\(E = mc^2\\)，独行：

$$\\sum_{i=1}^{n} \\frac{x_i^2}{2} = \\sqrt{\\alpha}$$

见 <https://example.org/%E6%96%87/a/very/long/address/that/does/not/fit/into/one/line/of/a/phone/index.html?q=1&r=2>。

---

<details open onclick="x()"><summary>题</summary>

里面的**字**

</details>

<p align=center>居中<br/>行 <kbd>Ctrl</kbd> <mark>标</mark> H<sub>2</sub>O</p>

<table><tr><td>裸<td>表</table>

<h2 id="三级">重复的 id</h2>

<ul><p>错</ul>

<main><li>无家<td>可归</main>

{{< figure src="a.png" title="图题" alt="图" caption="说明" >}}

{{< youtube abc >}}

{{< unknown a="1" >}}

[^1]: 注一，见[链接](https://example.org/note)。
[^long]: 长注。

    - 项一
    - 项二
)md");
    return text;
}

/// All hostile pieces in one article, aimed at a server.
inline QString hostileArticle(const QString &address)
{
    QString text;
    for (const HostileVector &vector : hostileVectors())
        text += armed(vector.html, address) + QStringLiteral("\n\n后面的正文。\n\n");
    return text;
}

/// Exports in a folder that has the article's image.
class Press final
{
public:
    explicit Press(const QString &folder) : m_folder(folder)
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(0x4682B4U);
        (void)image.save(folder + QStringLiteral("/a.png"));
    }

    [[nodiscard]] Result<exporting::Product> product(const QString &body, exporting::Format format,
                                                     exporting::RawHtml rawHtml, const QString &theme = {})
    {
        exporting::Recipe recipe;
        recipe.format = format;
        recipe.rawHtml = rawHtml;
        recipe.page.contents = true;
        const bool isRich = format == exporting::Format::WeChat;
        auto sheet = exporting::Theme::named(isRich            ? QStringLiteral("wechat")
                                             : theme.isEmpty() ? QStringLiteral("plain")
                                                               : theme);
        if (!sheet)
            return sheet.error();
        recipe.theme = std::move(*sheet);
        const QVariantMap fields{{QStringLiteral("title"), QStringLiteral("测试 <所有> & 每一种")},
                                 {QStringLiteral("date"), QStringLiteral("2025-03-18T09:30:00+08:00")},
                                 {QStringLiteral("author"), QStringLiteral("甲")},
                                 {QStringLiteral("lang"), QStringLiteral("zh-CN")},
                                 {QStringLiteral("math"), true},
                                 {QStringLiteral("cover"), QStringLiteral("a.png")}};
        return m_exporter.product({fields, body, m_folder + QStringLiteral("/a.md"), {}}, recipe);
    }

private:
    QString m_folder;
    exporting::Exporter m_exporter;
};

} // namespace wengao::tests
