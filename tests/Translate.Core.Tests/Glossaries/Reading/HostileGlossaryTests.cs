using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Glossaries.Reading;

public sealed class HostileGlossaryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_of_100_MB_is_refused_without_reading_it()
    {
        using (var file = File.Create(_folder["huge.yaml"]))
        {
            file.SetLength(100_000_000);
        }

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => GlossaryReader.Read(_folder.Path)).Problems);
        Assert.Equal((ProblemKind.BadConfiguration, "larger than 64 MB"), (problem.Kind, problem.Message));
    }

    [Fact]
    public void A_file_removed_before_reading_is_reported_and_nothing_is_used()
    {
        _folder.Write("a.yaml", "terms:\n  rudal: missile\n");
        File.CreateSymbolicLink(_folder["b.yaml"], _folder["gone.yaml"]);
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => GlossaryReader.Read(_folder.Path)).Problems);
        Assert.Equal((_folder["b.yaml"], ProblemKind.BadConfiguration), (problem.File, problem.Kind));
    }

    [Theory]
    [InlineData("القدس", "Kota القدس itu ramai.")]
    [InlineData("Café Batavia", "Ia ke Café Batavia.")]
    [InlineData("Cafe\u0301 Batavia", "Ia ke Cafe\u0301 Batavia.")]
    [InlineData("Kāla", "Dewa Kāla datang.")]
    [InlineData("🏛 museum", "Ke 🏛 museum itu.")]
    public void A_term_can_use_any_alphabet(string source, string text)
    {
        _folder.Write("a.yaml", $"terms:\n  {source}: name\n");
        Assert.Equal(source, Assert.Single(new TermMatcher(GlossaryReader.Read(_folder.Path)).Match(text)).Entry.Source);
    }

    [Fact]
    public void Aliases_that_multiply_are_refused()
    {
        _folder.Write("a.yaml", "terms:\n  a: &a [x, x]\n  b: &b [*a, *a]\n  c: [*b, *b]\n");
        Assert.Contains(
            "anchors and aliases",
            Assert.Throws<ProblemException>(() => GlossaryReader.Read(_folder.Path)).Message,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _folder.Dispose();
}
