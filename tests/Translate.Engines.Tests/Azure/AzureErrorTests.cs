using System.Text;
using Translate.Core.Problems;
using Translate.Emulation.Contract;
using Translate.Engines.Azure;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Azure;

public class AzureErrorTests
{
    [Theory]
    [InlineData("""{"error":{"code":429001,"message":"Slow down."}}""", 429001, "Slow down")]
    [InlineData("""{"error":{"code":"400036","message":"The target"}}""", 400036, "The target")]
    [InlineData("""{"code":"401","message":"Access denied."}""", 401, "Access denied")]
    [InlineData("\uFEFF{\"error\":{\"code\":503000,\"message\":\"x\"}}", 503000, "x")]
    [InlineData("""{"error":{"code":"Unauthorized","message":"a\nb"}}""", null, "a b")]
    [InlineData("""{"error":"text"}""", null, null)]
    [InlineData("<html>502 Bad Gateway</html>", null, null)]
    [InlineData("[]", null, null)]
    [InlineData("", null, null)]
    public void A_body_of_any_shape_is_read(string body, int? code, string? message) =>
        Assert.Equal((code, message), AzureErrorBody.Parse(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_long_message_is_truncated() =>
        Assert.Equal(201, AzureErrorBody.Parse(Encoding.UTF8.GetBytes($$"""{"message":"{{new string('x', 5000)}}"}""")).Message!.Length);

    [Fact]
    public void Every_code_of_the_service_is_known() => Assert.Empty(ServiceError.KnownCodes.Except(AzureErrorCode.Known));

    [Theory]
    [InlineData(401, ProblemKind.Credentials, RetryClass.Never)]
    [InlineData(403, ProblemKind.Credentials, RetryClass.Never)]
    [InlineData(302, ProblemKind.Network, RetryClass.Never)]
    [InlineData(404, ProblemKind.BadConfiguration, RetryClass.Never)]
    [InlineData(413, ProblemKind.BadInput, RetryClass.Halve)]
    [InlineData(418, ProblemKind.BadConfiguration, RetryClass.Never)]
    [InlineData(429, ProblemKind.RateLimited, RetryClass.Pace)]
    [InlineData(501, ProblemKind.BadConfiguration, RetryClass.Never)]
    [InlineData(502, ProblemKind.Network, RetryClass.Transient)]
    public void Without_a_known_code_the_status_decides(int status, ProblemKind kind, object retry)
    {
        var exception = AzureErrorCode.Exception(status, code: 999_999, serviceMessage: null, retryAfter: null, requestId: null);

        Assert.Equal((kind, retry), (exception.Problems[0].Kind, exception.Retry));
    }

    [Fact]
    public void A_problem_names_code_and_request_and_gives_advice()
    {
        var problem = AzureErrorCode.Exception(403, 403001, "whatever the service says", retryAfter: null, requestId: "abc").Problems[0];

        Assert.Equal("the free quota of this month is used up (status 403, code 403001, X-RequestId abc)", problem.Message);
        Assert.StartsWith("Wait for next month, or move the resource to a paid tier", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void The_service_message_is_shown_if_the_code_is_unknown() =>
        Assert.StartsWith(
            "the service refused a text: Something new (",
            AzureErrorCode.Exception(400, 400999, "Something new", retryAfter: null, requestId: null).Problems[0].Message,
            StringComparison.Ordinal
        );
}
