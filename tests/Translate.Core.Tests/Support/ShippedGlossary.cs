using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;

namespace Translate.Core.Tests.Support;

/// <summary>The glossary of this repository, read once for all tests.</summary>
internal static class ShippedGlossary
{
    public static Glossary Glossary { get; } = GlossaryReader.Read(Path.Combine(Repository.Root, "glossary"));

    public static TermMatcher Matcher { get; } = new(Glossary);
}
