using Translate.Core.Problems;

namespace Translate.Core.Tests.Problems;

public class ProblemExceptionTests
{
    private static readonly Problem First = new(ProblemKind.BadInput, "one", "Mend it");
    private static readonly Problem Second = new(ProblemKind.Network, "two", "Wait");

    [Fact]
    public void It_carries_every_problem_in_order() => Assert.Equal([First, Second], new ProblemException([First, Second]).Problems);

    [Fact]
    public void Its_message_is_one_line_a_problem() =>
        Assert.Equal($"one. Mend it.{Environment.NewLine}two. Wait.", new ProblemException([First, Second]).Message);

    [Fact]
    public void It_keeps_its_cause()
    {
        var cause = new IOException();

        Assert.Same(cause, new ProblemException(First, cause).InnerException);
    }

    [Fact]
    public void Without_a_problem_there_is_none() => Assert.Throws<ArgumentException>(() => new ProblemException([]));
}
