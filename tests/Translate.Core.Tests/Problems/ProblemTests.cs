using Translate.Core.Problems;

namespace Translate.Core.Tests.Problems;

public class ProblemTests
{
    private static readonly Problem Plain = new(ProblemKind.BadInput, "it is broken", "Fix it");

    [Fact]
    public void Shows_message_and_advice() => Assert.Equal("it is broken. Fix it.", Plain.ToString());

    [Fact]
    public void Keeps_question_mark() =>
        Assert.Equal("it is broken. Did you mean 'it'?", (Plain with { Advice = "Did you mean 'it'?" }).ToString());

    [Fact]
    public void Shows_file_first() => Assert.Equal("a.txt: it is broken. Fix it.", (Plain with { File = "a.txt" }).ToString());

    [Fact]
    public void Shows_line_and_column_after_file() =>
        Assert.Equal("a.txt:3:14: it is broken. Fix it.", (Plain with { File = "a.txt", Line = 3, Column = 14 }).ToString());

    [Fact]
    public void Shows_line_without_column() =>
        Assert.Equal("a.txt:3: it is broken. Fix it.", (Plain with { File = "a.txt", Line = 3 }).ToString());

    [Fact]
    public void Omits_column_without_line() =>
        Assert.Equal("a.txt: it is broken. Fix it.", (Plain with { File = "a.txt", Column = 3 }).ToString());

    [Fact]
    public void Omits_line_without_file() => Assert.Equal("it is broken. Fix it.", (Plain with { Line = 3 }).ToString());

    [Fact]
    public void Shows_byte_offset_after_message() =>
        Assert.Equal("a.txt: it is broken at byte 1234567. Fix it.", (Plain with { File = "a.txt", Offset = 1_234_567 }).ToString());
}
