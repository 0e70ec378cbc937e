using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Tests.Offline;

internal static class SomeRequests
{
    public static Glossary Shipped { get; } = GlossaryReader.Read(Path.Combine(RepositoryRoot(), "glossary"));

    public static TermMatcher ShippedMatcher { get; } = new(Shipped);

    public static TranslationRequest WithoutTerms(string text) => new(text, []);

    public static TranslationRequest WithShippedTerms(string text) => new(text, ShippedMatcher.Match(text));

    public static TranslationRequest WithTerm(string text, string source, string target)
    {
        var entry = new TermEntry
        {
            Source = source,
            Target = target,
            Domain = "test",
            Location = new SourceLocation("test.yaml", 1, 1),
        };
        return new TranslationRequest(text, new TermMatcher(new Glossary([entry])).Match(text));
    }

    public static string Text(TextRange range, string text) => range.In(text).ToString();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Translate.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Translate.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
