using System.ComponentModel.DataAnnotations;

namespace Translate.Hosting;

/// <summary>Where measurements and traces go, section <c>Telemetry</c>.</summary>
internal sealed class TelemetrySettings : IValidatableObject
{
    /// <summary>A collector that takes OTLP over HTTP, such as <c>http://localhost:4318</c>. Default none: nothing is measured for anybody.</summary>
    public Uri? OtlpEndpoint { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        OtlpEndpoint is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? []
            : [new ValidationResult("Telemetry:OtlpEndpoint is an address such as http://localhost:4318")];
}
