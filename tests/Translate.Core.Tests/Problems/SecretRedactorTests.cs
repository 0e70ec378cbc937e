using CsCheck;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Problems;

public class SecretRedactorTests
{
    private static readonly SecretRedactor Redactor = new("S3cret key/0123", "  pass  ", null, " ", "abc");

    [Theory]
    [InlineData("the key S3cret key/0123 is wrong", "the key *** is wrong")]
    [InlineData("S3cret key/0123S3cret key/0123", "******")]
    [InlineData("the key S3cret%20key%2F0123 is wrong", "the key *** is wrong")]
    [InlineData("the key UzNjcmV0IGtleS8wMTIz is wrong", "the key *** is wrong")]
    [InlineData("cut in the middle: S3cret key…", "cut in the middle: ***…")]
    [InlineData("cut in the middle: S3cret ke", "cut in the middle: ***")]
    [InlineData("S3cret keys are not this one", "S3cret keys are not this one")]
    [InlineData("user:pass", "user:***")]
    [InlineData("abc is too short to be a secret", "abc is too short to be a secret")]
    [InlineData("proxy 'http://me:word@10.0.0.1:8080/' failed", "proxy 'http://***@10.0.0.1:8080/' failed")]
    [InlineData("see https://a.example/x?sig=1&b=2.", "see https://a.example/x?***")]
    [InlineData("Authorization: Bearer eyJhbGciOi.abc-_.def=", "Authorization: Bearer ***")]
    [InlineData("a bearer of bad news", "a bearer of bad news")]
    [InlineData("127.0.0.1 cannot be reached (Connection refused)", "127.0.0.1 cannot be reached (Connection refused)")]
    public void Secrets_are_redacted_by_value_and_by_format(string text, string expected) => Assert.Equal(expected, Redactor.Redact(text));

    [Fact]
    public void No_secret_remains_in_any_text() =>
        Gen.Select(Gen.String[Gen.Char['!', '~'], 8, 30], Gen.String, Gen.String)
            .Sample(
                (secret, before, after) =>
                    Assert.DoesNotContain(secret, new SecretRedactor(secret).Redact(before + secret + after), StringComparison.Ordinal),
                iter: 1_000
            );

    [Fact]
    public void A_problem_without_secrets_stays_the_same()
    {
        var problem = new Problem(ProblemKind.Network, "it failed", "Wait");
        var exception = new ProblemException(problem);

        Assert.Same(problem, Redactor.Redact(problem));
        Assert.Same(exception, Redactor.Redact(exception));
        Assert.Equal(
            "it failed: ***",
            Redactor.Redact(new ProblemException(problem with { Message = "it failed: pass" })).Problems[0].Message
        );
    }
}
