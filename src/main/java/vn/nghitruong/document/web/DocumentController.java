package vn.nghitruong.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.nghitruong.document.Document;
import vn.nghitruong.document.Documents;

/** A form uploads a file here first and then names its id. */
@RestController
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @PostMapping(path = "/api/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Document upload(@RequestPart MultipartFile file) throws IOException {
        return documents.store(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    /** Always as a download: a browser never opens it inside the system's pages. */
    @GetMapping("/api/documents/{id}")
    ResponseEntity<byte[]> download(@PathVariable String id) {
        var document = documents.require(id);
        var disposition = ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .body(documents.content(document));
    }
}
