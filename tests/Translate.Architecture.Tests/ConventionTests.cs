using System.Text.RegularExpressions;

namespace Translate.Architecture.Tests;

public partial class ConventionTests
{
    private const int MaxLines = 300;

    [Fact]
    public void A_file_has_at_most_300_lines() =>
        Assert.Equal([], SourceTree.Sources.Where(path => SourceTree.Read(path).Length > MaxLines));

    [Fact]
    public void A_file_name_describes_its_content() => Assert.Equal([], SourceTree.All.Where(path => VagueName().IsMatch(path)));

    [Fact]
    public void A_file_is_named_after_its_main_type() =>
        Assert.Equal(
            [],
            SourceTree.Sources.Where(path =>
            {
                // A large type may have parts: NounPhrase.cs and NounPhrase.Writing.cs.
                var name = Path.GetFileName(path).Split('.')[0];
                return name != "Program"
                    && !SourceTree
                        .Read(path)
                        .Any(line => Regex.IsMatch(line, $@"\b(class|struct|record|interface|enum)\s+{Regex.Escape(name)}\b"));
            })
        );

    [Theory]
    [InlineData("#region")]
    [InlineData("#pragma warning disable")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("Thread.Sleep")]
    [InlineData("NotImplementedException")]
    public void The_source_does_not_contain(string text) =>
        Assert.Equal(
            [],
            SourceTree.Sources.Where(path => SourceTree.Read(path).Any(line => line.Contains(text, StringComparison.Ordinal)))
        );

    [Fact]
    public void Two_types_do_not_share_a_name()
    {
        var names = new[]
        {
            "Translate.Core",
            "Translate.GlossaryTools",
            "Translate.Formats",
            "Translate.Engines",
            "Translate.Hosting",
            "Translate.Review",
            "Translate.Scale",
            "Translate.Server",
            "translate",
        }.SelectMany(project =>
        {
            using var module = Mono.Cecil.ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{project}.dll"));
            return module
                .Types.Where(type =>
                    type.Namespace.StartsWith("Translate", StringComparison.Ordinal) && !type.Name.Contains('<', StringComparison.Ordinal)
                )
                .Select(type => type.Name)
                .ToList();
        });
        Assert.Equal([], names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [GeneratedRegex(@"(Helper|Util|Utils|Manager|Common|Base|Misc)s?\.cs$")]
    private static partial Regex VagueName();
}
