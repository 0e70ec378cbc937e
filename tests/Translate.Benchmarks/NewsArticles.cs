using System.Globalization;
using System.Text;
using Translate.Core.Documents;
using Translate.Core.Segmentation;

namespace Translate.Benchmarks;

/// <summary>Creates articles of typical news length. No two sentences are equal: each is a seed sentence with a number.</summary>
internal static class NewsArticles
{
    /// <summary>The length of an article in UTF-16 code units, as in a typical news agency article.</summary>
    private const int Length = 2_300;

    private const int SentencesInParagraph = 2;

    /// <summary>Writes articles to a folder.</summary>
    /// <returns>The number of sentences.</returns>
    public static int Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var sentences = Sentences();
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            var article = new StringBuilder();
            for (var inParagraph = 1; article.Length < Length; inParagraph++, next++)
            {
                // Insert the number before the final mark, so that it stays one sentence.
                var sentence = sentences[next % sentences.Count];
                article
                    .Append(sentence.AsSpan(0, sentence.Length - 1))
                    .Append(CultureInfo.InvariantCulture, $" pada hari ke-{next}")
                    .Append(sentence[^1]);
                article.Append(inParagraph % SentencesInParagraph == 0 ? "\n\n" : " ");
            }

            File.WriteAllText(Path.Combine(folder, $"article-{i:00000}.txt"), article.ToString());
        }

        return next;
    }

    private static List<string> Sentences()
    {
        var format = new PlainTextFormat();
        var splitter = new IndonesianSentenceSplitter(SplitterRules.CreateDefault());
        return
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => format.Parse(File.ReadAllText(file), new DocumentSource(file, file, 0)).Blocks)
                .SelectMany(block => splitter.Split(block.Text).Select(range => range.In(block.Text).ToString()))
                .Where(sentence => sentence.Length > 40 && sentence[^1] == '.' && char.IsLetter(sentence[^2])),
        ];
    }
}
