namespace Translate.Core.Glossaries.Matching;

/// <summary>How an entry's own sentences are read.</summary>
internal static class ExampleScope
{
    /// <summary>A document of that sentence alone, of a domain that the entry demands.</summary>
    public static TermScope Create(string sentence, TermEntry entry) =>
        new([sentence], entry.When is { Not: false, Domain: [var domain, ..] } ? domain : string.Empty);
}
