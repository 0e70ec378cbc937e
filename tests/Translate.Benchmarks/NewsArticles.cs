using System.Globalization;
using System.Text;
using Translate.Core.Documents;
using Translate.Core.Segmentation;

namespace Translate.Benchmarks;

/// <summary>Articles of news length, no two sentences of which are the same: sentences of the seeds with a number of their own.</summary>
internal static class NewsArticles
{
    /// <summary>UTF-16 code units of an article, about as long as a news agency's.</summary>
    private const int Length = 2_300;

    private const int SentencesInParagraph = 2;

    /// <summary>Writes articles into a folder.</summary>
    /// <returns>How many sentences they have.</returns>
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
                // In front of the last mark, so that the sentence stays one.
                var sentence = sentences[next % sentences.Count];
                article.Append(sentence.AsSpan(0, sentence.Length - 1)).Append(CultureInfo.InvariantCulture, $" pada hari ke-{next}").Append(sentence[^1]);
                article.Append(inParagraph % SentencesInParagraph == 0 ? "\n\n" : " ");
            }

            File.WriteAllText(Path.Combine(folder, $"article-{i:00000}.txt"), article.ToString());
        }

        return next;
    }

    private static List<string> Sentences()
    {
        var format = new PlainTextFormat();
        var splitter = new IndonesianSentenceSplitter(SplitterRules.Default());
        return [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => format.Parse(File.ReadAllText(file), new DocumentSource(file, file, 0)).Blocks)
            .SelectMany(block => splitter.Split(block.Text).Select(range => range.In(block.Text).ToString()))
            .Where(sentence => sentence.Length > 40 && sentence[^1] == '.' && char.IsLetter(sentence[^2]))];
    }
}
