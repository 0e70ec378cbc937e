using Translate.Cli.Printing;

namespace Translate.Cli.Tests;

public sealed class SkippedKindsTests
{
    [Fact]
    public void Kinds_are_listed_most_frequent_first() =>
        Assert.Equal(
            "3 PDF, 2 images skipped: only .txt is read",
            SkippedKinds.Describe(
                new Dictionary<string, int>
                {
                    [".jpg"] = 1,
                    [".pdf"] = 3,
                    [".png"] = 1,
                },
                [".txt"]
            )
        );

    [Fact]
    public void An_unknown_kind_is_listed_by_its_extension() =>
        Assert.Equal(
            "1 .xyz file, 1 Word document skipped: only .txt, .md are read",
            SkippedKinds.Describe(new Dictionary<string, int> { [".xyz"] = 1, [".docx"] = 1 }, [".txt", ".md"])
        );
}
