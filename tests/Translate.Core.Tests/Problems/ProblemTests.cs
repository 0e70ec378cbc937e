using Translate.Core.Problems;

namespace Translate.Core.Tests.Problems;

public class ProblemTests
{
    private static readonly Problem Plain = new(ProblemKind.BadInput, "it is broken", "Mend it");

    [Fact]
    public void A_problem_is_what_is_wrong_and_what_to_do() => Assert.Equal("it is broken. Mend it.", Plain.ToString());

    [Fact]
    public void A_question_keeps_its_mark() => Assert.Equal("it is broken. Did you mean 'it'?", (Plain with { Advice = "Did you mean 'it'?" }).ToString());

    [Fact]
    public void A_file_stands_in_front() => Assert.Equal("a.txt: it is broken. Mend it.", (Plain with { File = "a.txt" }).ToString());

    [Fact]
    public void A_line_and_column_stand_behind_the_file() =>
        Assert.Equal("a.txt:3:14: it is broken. Mend it.", (Plain with { File = "a.txt", Line = 3, Column = 14 }).ToString());

    [Fact]
    public void A_line_needs_no_column() => Assert.Equal("a.txt:3: it is broken. Mend it.", (Plain with { File = "a.txt", Line = 3 }).ToString());

    [Fact]
    public void A_column_without_a_line_is_not_shown() => Assert.Equal("a.txt: it is broken. Mend it.", (Plain with { File = "a.txt", Column = 3 }).ToString());

    [Fact]
    public void A_line_without_a_file_is_not_shown() => Assert.Equal("it is broken. Mend it.", (Plain with { Line = 3 }).ToString());

    [Fact]
    public void A_byte_offset_stands_behind_the_message() =>
        Assert.Equal("a.txt: it is broken at byte 1234567. Mend it.", (Plain with { File = "a.txt", Offset = 1_234_567 }).ToString());
}
