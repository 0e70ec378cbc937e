using Translate.Core.Problems;

namespace Translate.Core.Tests.Problems;

public class ProblemExceptionTests
{
    private static readonly Problem First = new(ProblemKind.BadInput, "one", "Fix it");
    private static readonly Problem Second = new(ProblemKind.Network, "two", "Wait");

    [Fact]
    public void Has_problems_in_order() => Assert.Equal([First, Second], new ProblemException([First, Second]).Problems);

    [Fact]
    public void Message_has_one_line_per_problem() =>
        Assert.Equal($"one. Fix it.{Environment.NewLine}two. Wait.", new ProblemException([First, Second]).Message);

    [Fact]
    public void Keeps_cause()
    {
        var cause = new IOException();

        Assert.Same(cause, new ProblemException(First, cause).InnerException);
    }

    [Fact]
    public void Requires_a_problem() => Assert.Throws<ArgumentException>(() => new ProblemException([]));
}
